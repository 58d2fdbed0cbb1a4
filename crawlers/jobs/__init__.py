"""Boards, postings and positions on plain pages."""
