<p><em>/a.b.c</em></p>
