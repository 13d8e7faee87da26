---
layout: l
---
b
