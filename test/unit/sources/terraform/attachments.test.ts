import { describe, expect, it } from 'vitest';
import { attachmentLines } from '../../testers/attachments';

const lines = (text: string): string[] => attachmentLines('terraform', text);

describe('who has which policies, by a file of Terraform', () => {
  it('reads attachments of managed policies', () => {
    expect(
      lines(`
resource "aws_iam_group" "dev" { name = "developers" }
data "aws_iam_group" "ops" { group_name = "ops" }
resource "aws_iam_group_policy_attachment" "a" {
  group      = aws_iam_group.dev.name
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/PowerUserAccess"
}
resource "aws_iam_group_policy_attachment" "b" {
  group      = "\${ aws_iam_group.dev.name }"
  policy_arn = "arn:aws:iam::\${local.account}:policy/team/own"
}
resource "aws_iam_user_policy_attachment" "c" {
  user       = "dora"
  policy_arn = aws_iam_policy.gate.arn
}
resource "aws_iam_role_policy_attachment" "d" {
  role       = aws_iam_role.r[0].name
  policy_arn = data.aws_iam_policy.power.arn
}
resource "aws_iam_policy_attachment" "e" {
  name       = "e"
  users      = [aws_iam_user.alice.name, "dora"]
  groups     = [data.aws_iam_group.ops.group_name, "x-\${var.y}"]
  policy_arn = aws_iam_policy.gate.arn
}
resource "aws_iam_user_policy_attachments_exclusive" "f" {
  user_name   = "dora"
  policy_arns = ["arn:aws:iam::aws:policy/E", var.arn]
}
data "aws_iam_policy" "power" { name = "PowerUserAccess" }
data "aws_iam_policy" "billing" { arn = "arn:aws:iam::aws:policy/job-function/Billing" }`),
    ).toEqual([
      'lookup #data.aws_iam_policy.power = customer-managed PowerUserAccess',
      'lookup #data.aws_iam_policy.billing = aws-managed Billing',
      'group #aws_iam_group.dev=developers',
      'group #data.aws_iam_group.ops=ops',
      'group #aws_iam_group.dev has aws-managed PowerUserAccess at "arn:${data.aws_partition.curr…',
      'group #aws_iam_group.dev has customer-managed own at "arn:aws:iam::${local.account}…',
      'user dora has customer-managed #aws_iam_policy.gate at aws_iam_policy.gate.arn',
      'role #aws_iam_role.r has customer-managed #data.aws_iam_policy.power at data.aws_iam_policy.power.arn',
      'user #aws_iam_user.alice has customer-managed #aws_iam_policy.gate at aws_iam_policy.gate.arn',
      'user dora has customer-managed #aws_iam_policy.gate at aws_iam_policy.gate.arn',
      'group #data.aws_iam_group.ops has customer-managed #aws_iam_policy.gate at aws_iam_policy.gate.arn',
      'user dora has aws-managed E at "arn:aws:iam::aws:policy/E"',
    ]);
  });

  it('reads inline policies, and where the text of policies comes from', () => {
    expect(
      lines(`
data "aws_iam_policy_document" "gate" {}
resource "aws_iam_policy" "gate" {
  name   = "gate"
  policy = data.aws_iam_policy_document.gate.json
}
resource "aws_iam_policy" "limit" { policy = file("\${path.module}/limit.json") }
resource "aws_iam_group_policy" "a" {
  name   = "a"
  group  = "developers"
  policy = jsonencode({})
}
resource "aws_iam_user_policy" "b" {
  user   = "dora"
  policy = var.a ? "{}" : "[]"
}
resource "aws_iam_role" "r" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
  inline_policy {
    name   = "own"
    policy = "{}"
  }
}`),
    ).toEqual([
      'policy #aws_iam_policy.gate=gate {data.aws_iam_policy_document.g… data.aws_iam_policy_document.gate}',
      'policy #aws_iam_policy.limit {file("${path.module}/limit.jso… file module/limit.json}',
      'document #data.aws_iam_policy_document.gate',
      'role #aws_iam_role.r',
      'group developers has inline a {{}} at "a"',
      'role #aws_iam_role.r has aws-managed ReadOnlyAccess at "arn:aws:iam::aws:policy/ReadO…',
      'role #aws_iam_role.r has inline own {"{}"} at "own"',
    ]);
  });

  it('reads groups, boundaries and passwords of users', () => {
    expect(
      lines(`
resource "aws_iam_user" "alice" {
  name                 = "alice"
  permissions_boundary = aws_iam_policy.limit.arn
}
resource "aws_iam_user_group_membership" "a" {
  user   = aws_iam_user.alice.name
  groups = [aws_iam_group.dev.name, "admins"]
}
resource "aws_iam_group_membership" "b" {
  name  = "b"
  users = ["dora", var.other]
  group = aws_iam_group.dev.name
}
resource "aws_iam_user_login_profile" "c" { user = aws_iam_user.alice.name }
resource "aws_iam_user_login_profile" "d" {
  user                    = "dora"
  password_reset_required = true
}`),
    ).toEqual([
      'user #aws_iam_user.alice=alice',
      'user #aws_iam_user.alice=alice bounded by customer-managed #aws_iam_policy.limit at aws_iam_policy.limit.arn',
      '#aws_iam_user.alice in #aws_iam_group.dev',
      '#aws_iam_user.alice in admins',
      'dora in #aws_iam_group.dev',
      '#aws_iam_user.alice resets undefined',
      'dora resets true',
    ]);
  });

  it('goes through loops whose values are written out', () => {
    expect(
      lines(`
resource "aws_iam_user" "u" {
  for_each = toset(["bob", "carol"])
  name     = each.key
}
resource "aws_iam_user_group_membership" "a" {
  for_each = toset(["bob"])
  user     = aws_iam_user.u[each.key].name
  groups   = ["developers"]
}
resource "aws_iam_group_policy_attachment" "b" {
  for_each   = toset(["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"])
  group      = "developers"
  policy_arn = each.value
}
resource "aws_iam_group_policy_attachment" "c" {
  for_each   = { one = aws_iam_policy.gate.arn, "two" = "arn:aws:iam::123456789012:policy/own" }
  group      = each.key
  policy_arn = each.value
}`),
    ).toEqual([
      'user #aws_iam_user.u["bob"]=bob',
      'user #aws_iam_user.u["carol"]=carol',
      'group developers has aws-managed A at "arn:aws:iam::aws:policy/A"',
      'group developers has aws-managed B at "arn:aws:iam::aws:policy/B"',
      'group one has customer-managed #aws_iam_policy.gate at aws_iam_policy.gate.arn',
      'group two has customer-managed own at "arn:aws:iam::123456789012:pol…',
      '#aws_iam_user.u["bob"] in developers',
    ]);
  });

  it('follows local values of the file', () => {
    expect(
      lines(`
locals {
  group   = "developers"
  power   = "arn:aws:iam::aws:policy/PowerUserAccess"
  arns    = [local.power, "arn:aws:iam::aws:policy/Billing"]
  gate    = data.aws_iam_policy_document.gate.json
  own     = { Statement = [] }
  circle  = local.circle
}
resource "aws_iam_group_policy_attachment" "a" {
  for_each   = toset(local.arns)
  group      = local.group
  policy_arn = each.value
}
resource "aws_iam_user_policy_attachments_exclusive" "b" {
  user_name   = "\${local.group}"
  policy_arns = concat([local.circle], local.arns)
}
resource "aws_iam_user_policy_attachment" "c" {
  user       = local.missing
  policy_arn = local.power
}
resource "aws_iam_user_policy_attachment" "d" {
  user       = "dora"
  policy_arn = local.circle
}
resource "aws_iam_policy" "gate" { policy = local.gate }
resource "aws_iam_policy" "own" { policy = jsonencode(local.own) }`),
    ).toEqual([
      'policy #aws_iam_policy.gate {data.aws_iam_policy_document.g… data.aws_iam_policy_document.gate}',
      'policy #aws_iam_policy.own {{ Statement = [] }}',
      'group developers has aws-managed PowerUserAccess at "arn:aws:iam::aws:policy/Power…',
      'group developers has aws-managed Billing at "arn:aws:iam::aws:policy/Billi…',
      'user developers has aws-managed PowerUserAccess at "arn:aws:iam::aws:policy/Power…',
      'user developers has aws-managed Billing at "arn:aws:iam::aws:policy/Billi…',
    ]);
  });

  it('says nothing of what is computed or made under a condition', () => {
    expect(
      lines(`
resource "aws_iam_group_policy_attachment" "a" {
  count      = var.on ? 1 : 0
  group      = "developers"
  policy_arn = "arn:aws:iam::aws:policy/A"
}
resource "aws_iam_group_policy_attachment" "b" {
  for_each   = var.policies
  group      = "developers"
  policy_arn = each.value
}
resource "aws_iam_group_policy_attachment" "c" {
  group      = var.group
  policy_arn = "arn:aws:iam::aws:policy/A"
}
resource "aws_iam_group_policy_attachment" "d" {
  group      = "developers"
  policy_arn = "arn:aws:iam::aws:policy/\${var.policy}"
}
resource "aws_iam_group_policy_attachment" "e" {
  group      = var.a ? "developers" : "admins"
  policy_arn = local.arns["x"]
}
resource "aws_iam_group_membership" "f" {
  users = [for u in var.users : u]
  group = "developers"
}`),
    ).toEqual([]);
  });

  it.each(['"aws_iam_', 'resource "aws_iam_user" {', 'resource "aws_iam_user" "u" {\n  name = '])(
    'does not fail about %j',
    (text) => {
      expect(lines(text).filter((line) => !line.startsWith('user'))).toEqual([]);
    },
  );
});
