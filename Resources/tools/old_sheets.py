"""What the reading library doesn't say of old Excel workbooks (XLS): hidden rows and columns, and where a formula failed.

A workbook is a stream of records within a compound file. Only the few kinds of records that are needed are looked at; a file
that isn't as it should be raises, and is then said to be damaged.
"""
import struct

END, FREE = 0xFFFFFFFE, 0xFFFFFFFF
SIGNS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
MOST_SHEETS = 1_000
ROW, COLUMNS, TRUTH_OR_ERROR, FORMULA, SHEET, BEGIN, FINISH = 0x208, 0x7D, 0x205, 0x06, 0x85, 0x809, 0x0A


def chain(table, first, most):
    """The numbers of a chain of sectors; one that runs in a circle or out of the file is damage."""
    numbers = []
    while first not in (END, FREE):
        if first >= len(table) or len(numbers) > most:
            raise ValueError("a chain of sectors goes astray")
        numbers.append(first)
        first = table[first]
    return numbers


def stream(content, *names):
    """The first of these streams of a compound file; None where it has none of them."""
    size, small = 1 << struct.unpack_from("<H", content, 30)[0], 1 << struct.unpack_from("<H", content, 32)[0]
    if size not in (512, 4096) or small != 64:
        raise ValueError("sectors of an unknown size")
    most = len(content) // size + 1

    def sector(number):
        return content[(number + 1) * size:(number + 2) * size]

    def numbers(piece):
        return struct.unpack(f"<{len(piece) // 4}I", piece[:len(piece) // 4 * 4])

    first_folder, _, limit, first_small, _, further = struct.unpack_from("<I4sI I I I", content, 48)
    lists = list(struct.unpack_from("<109I", content, 76))
    seen = 0
    while further not in (END, FREE) and seen <= most:
        piece = numbers(sector(further))
        lists, further, seen = lists + list(piece[:-1]), piece[-1], seen + 1
    table = [entry for number in lists if number < most for entry in numbers(sector(number))]

    def whole(first):
        return b"".join(map(sector, chain(table, first, most)))

    folder, found, root = whole(first_folder), {}, None
    for start in range(0, len(folder) - 127, 128):
        length = min(struct.unpack_from("<H", folder, start + 64)[0], 64)
        name = folder[start:start + max(length - 2, 0)].decode("utf-16-le", "replace")
        place = struct.unpack_from("<I", folder, start + 116)[0], struct.unpack_from("<I", folder, start + 120)[0]
        if folder[start + 66] == 5:
            root = place
        found.setdefault(name, place)
    for name in names:
        if name in found:
            first, length = found[name]
            if length >= limit or root is None:
                return whole(first)[:length]
            pieces, smalls = whole(root[0]), numbers(whole(first_small))
            return b"".join(pieces[n * small:(n + 1) * small] for n in chain(smalls, first, len(smalls)))[:length]
    return None


def records(book, start):
    """Kind and content of each record from a place on."""
    while start + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        yield kind, book[start + 4:start + 4 + length]
        start += 4 + length


def sheet(book, start, most_rows):
    """Hidden rows, hidden columns, and the signs of failed formulas by row and column."""
    rows, columns, failures, depth = [], [], {}, 0
    for kind, data in records(book, start):
        if kind in (BEGIN, FINISH):
            depth += 1 if kind == BEGIN else -1
            if depth == 0:
                break
        elif depth > 1:
            continue
        elif kind == ROW and len(data) >= 14 and data[12] & 0x20 and len(rows) < most_rows:
            rows.append(struct.unpack_from("<H", data)[0])
        elif kind == COLUMNS and len(data) >= 10 and data[8] & 1:
            first, last = struct.unpack_from("<HH", data)
            columns += range(first, min(last, 255) + 1)
        elif kind == TRUTH_OR_ERROR and len(data) >= 8 and data[7] == 1:
            failures[struct.unpack_from("<HH", data)] = SIGNS.get(data[6], "")
        elif kind == FORMULA and len(data) >= 14 and data[12:14] == b"\xff\xff" and data[6] == 2:
            failures[struct.unpack_from("<HH", data)] = SIGNS.get(data[8], "")
    return rows, columns[:256], None, failures


def beside_values(content, most_rows):
    """By the name of each sheet; nothing for what isn't a workbook at all, which the reading library refuses itself."""
    book = stream(content, "Workbook", "Book")
    if book is None:
        return {}
    found, is_old, count = {}, book[4:6] == b"\x00\x05", 0
    for kind, data in records(book, 0):
        if kind == FINISH:
            break
        if kind != SHEET or len(data) < 8:
            continue
        count += 1
        if count > MOST_SHEETS:
            raise ValueError("more sheets than anybody makes")
        start, length = struct.unpack_from("<I", data)[0], data[6]
        if is_old:
            name = data[7:7 + length].decode("latin-1")
        elif data[7] & 1:
            name = data[8:8 + 2 * length].decode("utf-16-le", "replace")
        else:
            name = data[8:8 + length].decode("latin-1")
        found[name] = sheet(book, start, most_rows)
    return found
