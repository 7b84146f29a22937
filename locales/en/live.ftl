live-lost = The connection is lost, so what you see may be old. It is tried again; nothing that you have sent is lost.
