import Testing

@testable import Documents

struct `An archive` {
    private static let files: [(String, [UInt8])] = [
        ("a.txt", Array("hello".utf8)), ("folder/b.txt", Array(repeating: 65, count: 100_000)), ("empty", []),
    ]

    private static func archive() -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in files { writer.add(name, bytes) }
        return writer.finished()
    }

    @Test func `gives back what was packed`() throws {
        let archive = try ZipArchive(Self.archive())
        #expect(archive.entries.map(\.name) == Self.files.map(\.0))
        for (name, bytes) in Self.files { #expect(try archive.file(name) == bytes) }
        #expect(try archive.file("none") == nil)
    }

    @Test func `cut short anywhere is refused`() throws {
        let whole = Self.archive()
        for length in 0..<whole.count {
            #expect(throws: ZipArchive.Fault.self) { _ = try ZipArchive(Array(whole.prefix(length))) }
        }
    }

    @Test func `with any byte changed never crashes and never gives other bytes`() {
        let whole = Self.archive()
        for index in whole.indices {
            var broken = whole
            broken[index] ^= 0xFF
            guard let archive = try? ZipArchive(broken) else { continue }
            for entry in archive.entries {
                guard let file = try? archive.file(entry) else { continue }
                #expect(Self.files.contains { $0.1 == file })
            }
        }
    }

    @Test func `that unpacks to more than it may is refused`() {
        #expect(throws: ZipArchive.Fault.tooLarge) {
            _ = try ZipArchive(Self.archive(), limits: ZipArchive.Limits(bytes: 50_000))
        }
        #expect(throws: ZipArchive.Fault.tooLarge) {
            _ = try ZipArchive(Self.archive(), limits: ZipArchive.Limits(files: 2))
        }
    }
}
