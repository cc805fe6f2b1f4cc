"""Where one host is granted, talk to a server without the proxy: by TCP, by datagrams, by other protocols of streams.

wall: network
grant: network
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
multipath, sctp, fast_open = 262, 132, 0x20000000
place = ("127.0.0.1", scene["hidden_port"])
done = []


def connect(protocol):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol) as stream:
        stream.settimeout(2)
        stream.connect(place)


def send_at_once():
    with socket.socket() as stream:
        stream.settimeout(2)
        stream.sendto(b"GET / HTTP/1.0\r\n\r\n", fast_open, place)
        stream.recv(10)


def send_datagram():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        datagrams.settimeout(0.3)
        datagrams.sendto(b"hello", ("127.0.0.1", scene["udp_port"]))
        datagrams.recv(10)


for name, attempt in {
    "tcp": lambda: connect(0), "multipath": lambda: connect(multipath), "sctp": lambda: connect(sctp),
    "fast open": send_at_once, "datagram": send_datagram,
}.items():  # fmt: skip
    try:
        attempt()
        done.append(name)
    except OSError as error:
        print(name, error)
print(done)
print("ESCAPED" if done else "CONTAINED")
