"""`kill -9` at chosen moments, with far sides that count by delivery; a destination that hangs; a disk that is full."""
