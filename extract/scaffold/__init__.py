"""A source that works: ``source/`` is copied under ``extract/sources``, ``examples/`` under the tests."""
