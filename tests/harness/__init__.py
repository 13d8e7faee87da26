"""What the tests share: conformance cases, trees of files, and the two programs that build them."""
