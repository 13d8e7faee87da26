"""What compiled templates call while they render. Imports nothing of python-liquid, so that a warm build does not."""
