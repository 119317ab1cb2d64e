"""Measurements that say how well the program does, each with the generator of its cases."""
