"""How the bundled model was made: data generator, model, optimizer, evaluation, export. Not installed."""
