"""What each command does; a command imports no more than it needs."""
