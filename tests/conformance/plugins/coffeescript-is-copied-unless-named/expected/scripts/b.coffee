hey = "{{ page.path }}"
