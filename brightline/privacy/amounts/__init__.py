"""Figures that are no contact: packages of their kinds; which of them count is asked here."""
