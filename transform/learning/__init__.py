"""How the readers of reports are taught: from documents that a person has read, to weights to read by.

``flows.learning`` runs it. Nothing here is used when a document is read; it needs scikit-learn.
"""
