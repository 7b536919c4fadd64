"""The engine's own addresses, and its static files so that a person can look at the pages."""

from __future__ import annotations

from django.contrib.staticfiles.views import serve
from django.urls import include, path, re_path

urlpatterns = [
    path("", include("django_classified.urls", namespace="django_classified")),
    re_path(r"^static/(?P<path>.*)$", serve, {"insecure": True}),
]
