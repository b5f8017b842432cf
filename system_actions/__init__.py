"""The hands of Octavox: one file per domain, one plain typed async function per functional token."""
