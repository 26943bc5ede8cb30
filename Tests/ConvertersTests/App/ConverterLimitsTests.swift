import Foundation
import Testing

@testable import Converters

struct `Converters keep within their limits` {
    private func failure(script: String, limits: ConversionLimits) async throws -> ConversionError? {
        let tools = try FakeTools()
        defer { #expect(throws: Never.self) { try tools.remove() } }
        try tools.add("pandoc", script: script)
        do {
            _ = try await Pandoc(finder: tools.finder, limits: limits).syntaxTree(of: [1, 2, 3], format: .docx)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a converter that hangs is stopped and named`() async throws {
        let error = try await failure(script: "sleep 900", limits: ConversionLimits(seconds: 1))
        #expect(error == .tookTooLong(.pandoc, seconds: 1))
    }

    @Test func `a converter that floods its output is stopped`() async throws {
        let error = try await failure(script: "yes", limits: ConversionLimits(seconds: 30, output: 10_000))
        #expect(error == .tooMuchOutput(.pandoc, limit: 10_000))
    }

    @Test func `a converter that fails gives its messages for the log`() async throws {
        let error = try await failure(script: "echo broken >&2; exit 7", limits: ConversionLimits())
        #expect(error == .failed(.pandoc, excerpt: "broken\n"))
    }

    @Test func `a converter that never reads its input does no harm`() async throws {
        let tools = try FakeTools()
        defer { #expect(throws: Never.self) { try tools.remove() } }
        try tools.add("pandoc", script: "exit 4")
        let input = [UInt8](repeating: 7, count: 4 << 20)
        await #expect(throws: ConversionError.self) {
            _ = try await Pandoc(finder: tools.finder).syntaxTree(of: input, format: .docx)
        }
    }

    @Test func `a converter sees neither the environment nor a home folder`() async throws {
        let tools = try FakeTools()
        defer { #expect(throws: Never.self) { try tools.remove() } }
        try tools.add("pandoc", script: "/usr/bin/env")
        let seen = try await Pandoc(finder: tools.finder).syntaxTree(of: [], format: .html)
        let names = String(decoding: seen, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(Set(names).isSubset(of: ["PATH", "LANG", "HOME", "PWD", "_", "SHLVL", "OLDPWD"]))
    }

    @Test func `a missing converter is named with its remedy`() async throws {
        let tools = try FakeTools()
        defer { #expect(throws: Never.self) { try tools.remove() } }
        await #expect(throws: ConversionError.missing(.pandoc)) {
            _ = try await Pandoc(finder: tools.finder).syntaxTree(of: [], format: .html)
        }
        #expect(Tool.pandoc.remedy.contains("pandoc"))
        #expect(!TypstCompiler(finder: tools.finder).isAvailable)
    }

    @Test func `nothing of a conversion stays behind`() async throws {
        let tools = try FakeTools()
        defer { #expect(throws: Never.self) { try tools.remove() } }
        try tools.add("typst", script: "pwd > \(tools.folder.path)/where; exit 3")
        await #expect(throws: ConversionError.self) { _ = try await TypstCompiler(finder: tools.finder).pdf(of: []) }
        let place = try String(contentsOf: tools.folder.appendingPathComponent("where"), encoding: .utf8)
        #expect(!FileManager.default.fileExists(atPath: place.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}
