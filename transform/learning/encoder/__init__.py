"""Teaching of the encoder (``transform/reading/report/encoder.py``), with torch and onnx."""
