data "aws_caller_identity" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
}

# Developers manage their own MFA device.
data "aws_iam_policy_document" "self_manage_mfa" {
  statement {
    sid = "OwnMFA"
    actions = [
      "iam:CreateVirtualMFADevice",
      "iam:EnableMFADevice",
      "iam:ListMFADevices",
      "iam:ResyncMFADevice",
    ]
    resources = [
      "arn:aws:iam::${local.account}:mfa/$${aws:username}", # its name until 2022-11
      "arn:aws:iam::${local.account}:user/$${aws:username}",
    ]
  }

  statement {
    sid    = "DenyUnlessSignedInWithMFA"
    effect = "Deny"
    not_actions = [
      "iam:CreateVirtualMFADevice",
      "iam:EnableMFADevice",
      "iam:ListMFADevices",
      "iam:ResyncMFADevice",
    ]
    resources = ["*"]

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
}

resource "aws_iam_group_policy" "self_manage_mfa" {
  group  = "developers"
  policy = data.aws_iam_policy_document.self_manage_mfa.json
}

resource "aws_s3_bucket_policy" "uploads" {
  bucket = "amzn-s3-demo-bucket"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "sns.amazonaws.com" }
        Action    = ["s3:PutObjekt", "s3:GetObject"]
        Resource  = "arn:aws:s3:::amzn-s3-demo-bucket/*"
      },
    ]
  })
}
