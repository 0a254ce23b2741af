"""A mailbox that works."""

from django.db import models


class Mailbox(models.Model):
    email = models.EmailField(unique=True)
    about = models.JSONField()  # The provider, and both servers.
    sealed = models.BinaryField()  # The code: vault.unseal(mailbox.about, mailbox.sealed)
