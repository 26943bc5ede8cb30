/// How much a visitor may send and how long a connection may wait.
package struct WebLimits: Sendable, Hashable {
    /// The largest request body that is read, in bytes.
    package var upload = 20_000_000
    /// The largest upload of figures that is read from those who may load them, in bytes: an archive of three years of
    /// street-level crime.
    package var figures = 50_000_000
    /// How long a page waits for files of figures to be read before it says how far that is.
    package var loadPatience: Duration = .milliseconds(900)
    /// The largest form that is read from somebody who hasn't signed in, in bytes.
    package var openForm = 100_000
    /// How many bytes of bodies may be held while they are still arriving, over all connections.
    package var bodiesAtOnce = 200_000_000
    /// The same from one address.
    package var bodiesOfOneAddress = 60_000_000
    /// The first bytes of every body, which count towards neither.
    package var freeBody = 65_536
    /// How fast a body has to come in.
    var pace = BodyPace()
    /// Seconds after which a connection is closed whose request was answered before all of it had come.
    package var lingerSeconds = 30
    /// How many documents are checked at a time.
    package var checksAtOnce = 2
    /// How many requests of programs and for files of figures are answered to one address in a minute.
    package var requestsInAMinute = 1_200
    /// How many files of figures are made at a time.
    package var exportsAtOnce = 2
    /// All header fields together, in bytes.
    package var headers = 16_384
    /// Seconds without a byte after which a connection is closed.
    package var idleSeconds = 60
    /// How long a change of what is published may go unseen.
    package var freshness: Duration = .seconds(1)

    package init() {}
}
