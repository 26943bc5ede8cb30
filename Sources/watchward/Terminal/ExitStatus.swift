import ArgumentParser

/// The documented exit codes.
enum ExitStatus: Int32 {
    case done = 0
    case findings = 1
    case unreadableFile = 2
    case refused = 3
    case badSettings = 78

    /// What ends a command with this code and without a further message.
    var exit: ExitCode { ExitCode(rawValue) }
}
