"""The release: what researchers cite and people read, made of the published warehouse file."""
