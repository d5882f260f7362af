/// @file
/// Versions and what this ledger is.
#pragma once

#include <QWidget>

namespace mingbai {

class Ledger;

class AboutPage final : public QWidget {
    Q_OBJECT

public:
    explicit AboutPage(Ledger& ledger, QWidget* parent = nullptr);
};

} // namespace mingbai
