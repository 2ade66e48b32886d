import Channels
import Foundation
import Gateway
import Templates

/// The parts of a preview that a terminal cannot show, in a new folder that only its user may open: the e-mail and its HTML, the
/// letter.
struct PreviewFiles {
    /// The paths, by channel.
    private(set) var paths: [ChannelKind: [String]] = [:]

    /// - Throws: `CommandFailure` where the files cannot be written.
    init(_ preview: MessagePreview, words: Localizer) throws {
        var files: [(channel: ChannelKind, name: String, data: Data)] = []
        for way in preview.ways {
            if let email = way.email {
                files.append((.email, "email.html", Data(email.html.utf8)))
                files.append((.email, "email.eml", email.message))
            }
            if let letter = way.letter {
                files.append((.letter, "letter.pdf", letter.pdf))
                files.append((.letter, "letter.txt", Data(letter.text.utf8)))
            }
        }
        guard !files.isEmpty else { return }
        let made = FileManager.default.temporaryDirectory.appending(
            path: "gatewayd-preview-\(UUID().uuidString.prefix(8).lowercased())")
        do {
            // `mkdir` sets the mode at creation, and fails for a folder that another user made first.
            guard mkdir(made.path, 0o700) == 0 else { throw CommandFailure("") }
            for file in files {
                let path = made.appending(path: file.name).path
                guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                    throw CommandFailure("")
                }
                try file.data.write(to: URL(filePath: path))
                paths[file.channel, default: []].append(path)
            }
        } catch {
            throw CommandFailure(words.text("send-preview-unwritable", ["folder": .text(made.path)]))
        }
    }
}
