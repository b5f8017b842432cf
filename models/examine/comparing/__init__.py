"""Octavox held against other ways to call functions: Octopus v2 (arXiv 2404.01744), section 4.

The same rows are put to functional tokens, to retrieval with the call written as text, and to a prompt that
holds every function; on one computer, in one run, with and without the state of the fixed prefix kept.
"""
