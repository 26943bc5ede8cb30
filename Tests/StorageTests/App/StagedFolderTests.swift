import Testing

@testable import Storage

@Suite struct StagedFolderTests {
    @Test func `what a killed run left beside the target is swept away, what others hold isn't`() async throws {
        try await Workbench.withFolder { folder in
            let left = "\(folder)/out.partial-dead"
            try Disk.makeFolder(left)
            try Disk.write([1], at: "\(left)/half.txt")
            try Disk.makeFolder("\(folder)/other.partial-dead")
            try Disk.write([1], at: "\(folder)/other.partial-dead/half.txt")
            let first = try StagedFolder(for: "\(folder)/out", mark: "1")
            try first.write([1], to: "a.txt")
            let second = try StagedFolder(for: "\(folder)/out", mark: "2")
            #expect(try Disk.names(in: folder) == ["other.partial-dead", "out.partial-1", "out.partial-2"])
            try second.discard()
            try first.takePlace()
            #expect(try Disk.files(under: "\(folder)/out") == ["a.txt"])
        }
    }
}
