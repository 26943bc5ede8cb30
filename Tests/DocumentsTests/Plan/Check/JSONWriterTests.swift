import Documents
import Foundation
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        "", "plain", "\"quoted\" \\ back", "line\nend\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}", "£1,200 – “x” 👩‍👩‍👧 \u{2028}",
        "</script>",
    ])
    func `any text comes back as it was`(text: String) throws {
        for isIndented in [true, false] {
            var writer = JSONWriter(indented: isIndented)
            writer.array { $0.value(text) }
            let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
            #expect(read == [text])
        }
    }

    @Test func `members stand in the order given, one a line`() {
        var writer = JSONWriter()
        writer.object { object in
            object.member("b", 1)
            object.member("a", nil as String?)
            object.name("list")
            object.array { list in
                list.value(true)
                list.object { _ in }
                list.array { _ in }
                list.null()
            }
        }
        let expected = """
            {
              "b": 1,
              "list": [
                true,
                {},
                [],
                null
              ]
            }
            """
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        (58.0, "58"), (69.8, "69.8"), (-0.5, "-0.5"), (1e300, "1e+300"), (.infinity, "null"), (.nan, "null"),
        (0.0, "0"),
    ])
    func `numbers are plain, and what isn't finite is null`(number: Double, written: String) {
        var writer = JSONWriter(indented: false)
        writer.array { $0.value(number) }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\(written)]")
    }
}
