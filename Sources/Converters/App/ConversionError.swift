/// Why a converter gave nothing.
package enum ConversionError: Error, Sendable, Hashable {
    /// It isn't on this machine; `Tool.remedy` says how to get it.
    case missing(Tool)
    case tookTooLong(Tool, seconds: Int)
    /// It gave back more than it may.
    case tooMuchOutput(Tool, limit: Int)
    /// It ended with a fault; the excerpt of its messages is for the log only, since it can quote the document.
    case failed(Tool, excerpt: String)
    /// No private folder could be made for it.
    case noWorkspace
}
