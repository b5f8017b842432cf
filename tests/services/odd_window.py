"""A program with one window that behaves oddly when it is asked to close; run as a program.

Its first argument says how: ``ignores`` the question, ``cannot`` be asked, or ``stays`` running without
a window. Its second is the window's title.
"""

import os
import sys


def main(behaviour: str, title: str) -> None:
    from Xlib import X, display

    connection = display.Display()
    screen = connection.screen()
    window = screen.root.create_window(0, 0, 300, 200, 0, screen.root_depth, background_pixel=0xFFFFFF)
    window.set_wm_name(title)
    window.set_wm_class("odd", "Odd")
    if behaviour != "cannot":
        window.set_wm_protocols([connection.intern_atom("WM_DELETE_WINDOW")])
    process = connection.intern_atom("_NET_WM_PID")
    window.change_property(process, connection.intern_atom("CARDINAL"), 32, [os.getpid()])
    window.map()
    while True:
        event = connection.next_event()
        if event.type == X.ClientMessage and behaviour == "stays":
            window.destroy()
            connection.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
