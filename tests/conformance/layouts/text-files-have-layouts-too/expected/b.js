L(b
)
