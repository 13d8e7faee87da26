---
layout: l
---
hey = "{{ page.path }}"
