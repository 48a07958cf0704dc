"""The commands, one module each; every module has a function `command`."""
