/// @file
/// Versions and what this ledger is.
#pragma once

#include <QWidget>

namespace mingbai {

class Session;

class AboutPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit AboutPage(Session& session, QWidget* parent = nullptr);
};

} // namespace mingbai
