hey = "for cicada"
