"""The tests, as a package of their own name, so that no installed package called `tests` comes before them."""
