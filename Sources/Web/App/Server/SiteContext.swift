package import Hummingbird
import NIOCore

/// What the server knows of a request besides what it says: where it came from.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The network address at the other end of the connection; empty when it isn't known.
    package let peer: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
