"""A telephone line on loopback: every byte between browser and server takes its time, handshakes included.

Chromium's own network emulation delays requests only; a connection set up in no time flatters the first page.
"""
import asyncio
import contextlib
import threading

PIECE = 1460  # bytes of a packet


class SlowLine:
    """Forwards 127.0.0.1:port to a server; a round trip takes `round_trip` seconds, `rate` bytes pass in a second."""

    def __init__(self, server_port, round_trip, rate):
        self.server_port, self.half, self.rate = server_port, round_trip / 2, rate
        self.free_at = {"up": 0.0, "down": 0.0}

    async def serve(self, ready):
        """Until `self.stop` is set, which only this loop may do: self.loop.call_soon_threadsafe(self.stop.set)."""
        self.loop, self.stop = asyncio.get_running_loop(), asyncio.Event()
        listener = await asyncio.start_server(self.connect, "127.0.0.1", 0)
        self.port = listener.sockets[0].getsockname()[1]
        ready.set()
        await self.stop.wait()
        listener.close()

    async def connect(self, reader, writer):
        # The handshake of TCP is over at once on loopback: its round trip is spent here.
        with contextlib.suppress(asyncio.CancelledError, ConnectionError):
            await asyncio.sleep(2 * self.half)
            there, back = await asyncio.open_connection("127.0.0.1", self.server_port)
            await asyncio.gather(self.carry(reader, back, "up"), self.carry(there, writer, "down"))

    async def carry(self, reader, writer, way):
        """Packets leave one after another at the rate of the line and arrive half a round trip later."""
        packets, clock = asyncio.Queue(), asyncio.get_running_loop().time
        delivery = asyncio.create_task(deliver(packets, writer, clock))
        while packet := await reader.read(PIECE):
            self.free_at[way] = max(clock(), self.free_at[way]) + len(packet) / self.rate
            packets.put_nowait((self.free_at[way] + self.half, packet))
        packets.put_nowait((clock() + self.half, b""))
        await delivery


async def deliver(packets, writer, clock):
    with contextlib.suppress(ConnectionError):
        while True:
            moment, packet = await packets.get()
            await asyncio.sleep(max(0, moment - clock()))
            if not packet:
                break
            writer.write(packet)
            await writer.drain()
    writer.close()


@contextlib.contextmanager
def slow_line(server_port, round_trip, rate):
    """The port of the near end of the line."""
    line, ready = SlowLine(server_port, round_trip, rate), threading.Event()
    # asyncio.run ends what is still under way when the line is taken down.
    thread = threading.Thread(target=lambda: asyncio.run(line.serve(ready)), daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield line.port
    finally:
        line.loop.call_soon_threadsafe(line.stop.set)
        thread.join(10)
