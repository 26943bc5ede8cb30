import Testing

@testable import Storage

struct `Paths and their folders` {
    @Test(arguments: [
        ("d", "."), ("data", "."), ("d/", "."), ("/d", "/"), ("/", "/"), ("a/b", "a"), ("a/b/", "a"), ("/a/b", "/a"),
        ("./d", "."), ("../d", ".."), ("", "."),
    ])
    func `a path's folder is found, however short it is`(_ path: String, _ folder: String) {
        #expect(Disk.folder(of: path) == folder)
    }
}
