"""The bundled plugins, one folder each. They enter by the stranger's door: the core never imports them."""
