"""The scan of a dump: members of archives, their rows exactly counted, and the rows that hold a needle."""
