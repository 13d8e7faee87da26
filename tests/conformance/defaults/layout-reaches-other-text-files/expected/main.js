D(var a = 2;
)
