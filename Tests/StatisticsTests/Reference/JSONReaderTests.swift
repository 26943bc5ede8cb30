import StatisticsReference
import Testing

struct `Reading JSON` {
    private func read(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

    @Test(arguments: [
        ("1", JSON.number(1)), ("-0.5e-2", .number(-0.005)), (" [ ] ", .list([])), ("{}", .object([:])),
        (#"{"a": [true, false, null]}"#, .object(["a": .list([.truth(true), .truth(false), .null])])),
        (#""é\u00e9\ud83d\ude00\n\/""#, .text("éé😀\n/")), (#""\ud83d""#, .text("\u{FFFD}")),
        ("\u{FEFF}[1]", .list([.number(1)])), (#"{"a":1,"a":2}"#, .object(["a": .number(2)])),
        ("5.551115123125783e-17", .number(5.551115123125783e-17)),
    ])
    func `gives every kind of value`(_ text: String, _ value: JSON) throws {
        #expect(try read(text) == value)
    }

    @Test(arguments: [
        "", " ", "{", "[1", "[1,]", "[1 2]", "{\"a\" 1}", "{a: 1}", "{\"a\": 1,}", "'a'", "\"a", "\"a\nb\"", "\"\\x\"",
        "\"\\u12\"", "\"\\u12g4\"", "01", "1.", ".5", "+1", "1e", "-", "NaN", "Infinity", "tru", "nullx", "1 1", "\0",
        "\"\\",
    ])
    func `refuses what isn't JSON`(_ text: String) {
        #expect(throws: JSONFault.self) { try read(text) }
    }

    @Test func `says where it stops being JSON`() {
        #expect { try read("{\n  \"a\": 1,\n  b\n}") } throws: { error in
            (error as? JSONFault).map { ($0.line, $0.column) == (3, 3) } ?? false
        }
    }

    @Test func `refuses bytes that aren't UTF-8`() {
        #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONFault.self) { try JSONReader.read([0x7B, 0xFF]) }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `refuses nesting that would exhaust the stack`(_ opening: String) {
        #expect(throws: JSONFault.self) { try read(String(repeating: opening, count: 200_000)) }
    }
}
