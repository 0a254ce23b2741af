"""The page, and where it hands over."""

import json

from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from acme.models import Mailbox
from connect import connect


@ensure_csrf_cookie
def page(request):
    return render(request, "mailbox.html")


# Your own sign-in (@login_required) and your limit of attempts stand before this.
@require_POST
@sensitive_variables()  # Django's reports of errors would show the code.
def mailboxes(request):
    try:
        submission = json.loads(request.body)
    except ValueError:
        submission = None
    return JsonResponse(connect(submission, keep))


# Key it by the signed-in person and the mailbox, not by the address alone: it is what somebody typed.
def keep(mailbox, sealed):
    Mailbox.objects.update_or_create(email=mailbox["email"], defaults={"about": mailbox, "sealed": sealed})
