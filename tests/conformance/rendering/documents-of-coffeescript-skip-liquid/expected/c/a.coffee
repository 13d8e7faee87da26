x = "{{ page.title }}"
