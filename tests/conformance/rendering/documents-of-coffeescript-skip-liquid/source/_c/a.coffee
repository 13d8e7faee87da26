---
layout: l
---
x = "{{ page.title }}"
