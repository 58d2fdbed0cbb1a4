"""One command a file; the file's name is the command's name and `command` is the unit."""
