"""`python -m jekyllpy`."""

import sys

from jekyllpy.cli.main import main

sys.exit(main())
