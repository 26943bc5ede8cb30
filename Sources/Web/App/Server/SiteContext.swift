package import Hummingbird
import NIOCore

/// What the server knows of a request besides what it says: where it came from.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The network address at the other end of the connection; empty when it isn't known.
    package let peer: String
    private let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Closes the connection so many seconds from now.
    func close(after seconds: Int) {
        let channel = channel
        channel.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) { channel.close(promise: nil) }
    }
}
