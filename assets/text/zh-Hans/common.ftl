app-name = Haggle
