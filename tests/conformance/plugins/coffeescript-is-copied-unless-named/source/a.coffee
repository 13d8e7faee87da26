---
layout: l
animal: cicada
---
hey = "for {{ page.animal }}"
