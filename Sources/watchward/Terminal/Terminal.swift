import Foundation

/// Where a command speaks: results to standard output, messages to standard error.
struct Terminal: Sendable {
    /// Whether standard output, or standard error, is a screen and not a file or a pipe.
    let outputIsScreen = isatty(STDOUT_FILENO) == 1
    let errorIsScreen = isatty(STDERR_FILENO) == 1

    /// Colour is for screens, and for those who haven't asked for none (no-color.org).
    var usesColour: Bool { outputIsScreen && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

    /// Columns of the screen, 80 where none is known.
    var width: Int {
        var size = winsize()
        guard outputIsScreen, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    func result(_ text: String) { write(Data((text + "\n").utf8), to: .standardOutput) }

    func result(bytes: [UInt8]) { write(Data(bytes), to: .standardOutput) }

    func message(_ text: String) { write(Data((text + "\n").utf8), to: .standardError) }

    /// Whoever reads may have stopped reading (`| head`): then there is nobody left to tell.
    private func write(_ data: Data, to handle: FileHandle) {
        do { try handle.write(contentsOf: data) } catch { return }
    }

    /// A message about work under way; only for a screen, so that logs stay short.
    func progress(_ text: String) { if errorIsScreen { message("\(text) …") } }
}
