---
---
var a = {{ 1 | plus: 1 }};
