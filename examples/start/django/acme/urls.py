"""Two addresses."""

from django.urls import path

from acme import views

urlpatterns = [path("", views.page), path("api/mailboxes", views.mailboxes)]
